package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import vn.motcua.procedures.ProcedureDocument.Channel;

/**
 * How a dossier comes to an officer of a desk.
 *
 * @param channel over the counter, or by {@link Channel#POSTAL}
 * @param handOver the minutes of the post, which count for that channel only
 * @param place where the officer received it when that was not at the desk; null = at the desk. See {@link MobileReception}
 */
public record Arrival(
        Channel channel, PostalHandOver handOver, @Nullable String place) {}
