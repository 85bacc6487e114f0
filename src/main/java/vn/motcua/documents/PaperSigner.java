package vn.motcua.documents;

import java.util.List;

/**
 * Who signs a letter of an agency (NĐ 30/2020, phụ lục I): the lines above the signature (“KT. GIÁM ĐỐC”, “PHÓ GIÁM ĐỐC”)
 * and the name below it.
 */
public record PaperSigner(List<String> office, String name) {

    public PaperSigner {
        office = List.copyOf(office);
    }
}
