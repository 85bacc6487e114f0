package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import vn.motcua.accounts.Account;
import vn.motcua.accounts.AccountKind;

/**
 * The person or organisation of an account as a party of a dossier: who they are is the account's word, how to reach them their
 * own.
 */
public final class AccountParty {

    private AccountParty() {}

    /** As the account knows them. */
    public static Party of(Account account) {
        return of(account, account.phone(), account.email(), account.address(), null);
    }

    /** @param relation what they are to the applicant, null when they are the applicant */
    public static Party of(
            Account account,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String relation) {
        var person = account.kind() == AccountKind.PERSON;
        return new Party(
                person ? Party.Kind.PERSON : Party.Kind.ORGANISATION,
                account.name(),
                person ? account.citizenId() : account.taxCode(),
                account.birthDate(),
                phone,
                email,
                address,
                relation);
    }
}
