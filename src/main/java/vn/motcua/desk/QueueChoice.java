package vn.motcua.desk;

import vn.motcua.dossiers.WorkList.Queue;

/** A queue in the left column with how much waits in it. */
public record QueueChoice(Queue queue, String count, boolean chosen) {}
