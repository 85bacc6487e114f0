package vn.motcua.api;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.DossierNumber;

/** Reads a dossier's number from an address the lenient way: any case, spaces left out. */
@Component
class DossierNumbers implements Converter<String, DossierNumber> {

    @Override
    public DossierNumber convert(String typed) {
        return DossierNumber.parse(typed);
    }
}
