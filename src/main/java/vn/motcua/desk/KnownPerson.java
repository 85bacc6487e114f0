package vn.motcua.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.accounts.Account;
import vn.motcua.accounts.AccountKind;
import vn.motcua.accounts.Accounts;
import vn.motcua.dossiers.DossierSearch;
import vn.motcua.dossiers.ListReadings;
import vn.motcua.dossiers.Party;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.CitizenId;
import vn.motcua.vocabulary.IdentityNumber;
import vn.motcua.vocabulary.SearchText;
import vn.motcua.vocabulary.TaxCode;

/**
 * Whom the desk knows already, so that nobody is asked twice what the office has (NĐ 118/2025 Art 4(2a)): the person of the
 * latest dossier the officer may see; failing that the portal account, but only when the name is known as well, off the card or
 * from the person's mouth. A number alone opens nothing about people who have never been here.
 */
@Component
class KnownPerson {

    private final DossierSearch search;
    private final Accounts accounts;
    private final ListReadings readings;

    KnownPerson(DossierSearch search, Accounts accounts, ListReadings readings) {
        this.search = search;
        this.accounts = accounts;
        this.readings = readings;
    }

    /** The person of an identity number or tax code; null when the desk does not know them. */
    @Nullable
    Party find(Actor.Officer officer, IdentityNumber idNumber, String name) {
        return search.lastApplicant(officer, idNumber).orElseGet(() -> {
            var known = onPortal(idNumber.value(), name);
            if (known != null) {
                readings.person(officer, idNumber.value());
            }
            return known;
        });
    }

    private @Nullable Party onPortal(String idNumber, String name) {
        var account = CitizenId.fault(idNumber) == null
                ? accounts.byCitizenId(CitizenId.of("idNumber", idNumber))
                : TaxCode.fault(idNumber) == null
                        ? accounts.byTaxCode(TaxCode.of("idNumber", idNumber))
                        : Optional.<Account>empty();
        return account.filter(one -> SearchText.fold(one.name()).equals(SearchText.fold(name)))
                .map(one -> new Party(
                        one.kind() == AccountKind.PERSON ? Party.Kind.PERSON : Party.Kind.ORGANISATION,
                        one.name(),
                        idNumber,
                        one.birthDate(),
                        one.phone(),
                        one.email(),
                        one.address(),
                        null))
                .orElse(null);
    }
}
