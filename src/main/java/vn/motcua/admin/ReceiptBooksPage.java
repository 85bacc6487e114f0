package vn.motcua.admin;

import java.util.List;
import java.util.Map;
import vn.motcua.agencies.Agency;
import vn.motcua.payments.ReceiptBook;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/**
 * The books of receipts of a desk.
 *
 * @param province whether a province administrator reads it
 * @param typed what was typed into the form that was refused
 */
public record ReceiptBooksPage(
        boolean province, Agency agency, List<ReceiptBook> books, Map<String, String> typed, Faults faults)
        implements Page {

    @Override
    public String template() {
        return "admin/receipt-books";
    }

    public boolean noneOpen() {
        return books.stream().noneMatch(ReceiptBook::open);
    }
}
