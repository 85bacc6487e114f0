package vn.motcua.documents;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One part of an office file, looked through for what acts or loads: by what it says it is, not by how it is named, since
 * office programs go by relationship and content type alone.
 */
final class OfficePart {

    private static final int START_BYTES = 256;
    private static final int MOST_DRAWING = 8 << 20;
    private static final int LONGEST_FORMULA = 64 << 10;

    private static final List<String> MACRO_TYPES =
            List.of("macroenabled", "vbaproject", "macrosheet", "dialogsheet", "vbadata");
    private static final List<String> EMBEDDED_TYPES = List.of("oleobject", "ms-office.activex");
    private static final List<String> OUTSIDE_TYPES = List.of("externallink+xml", "connections+xml", "querytable+xml");
    private static final List<String> MACRO_RELATIONS =
            List.of("/vbaproject", "/xlmacrosheet", "/xlintlmacrosheet", "/dialogsheet", "/wordvbadata");
    private static final List<String> EMBEDDED_RELATIONS =
            List.of("/oleobject", "/package", "/control", "/activexcontrolbinary", "/afchunk");
    private static final List<String> OUTSIDE_RELATIONS =
            List.of("/externallink", "/externallinkpath", "/connections", "/querytable", "/attachedtemplate");
    private static final Set<String> OUTSIDE_ELEMENTS =
            Set.of("ddeLink", "oleLink", "externalLink", "connections", "queryTable");

    private static final Set<String> FORMULAS = Set.of(
            "f", "formula", "formula1", "formula2", "definedName", "calculatedColumnFormula", "totalsRowFormula");
    private static final Set<String> FILLED = Set.of("imagedata", "fill", "stroke");
    private static final String VML = "urn:schemas-microsoft-com:";

    private final XMLStreamReader xml;
    private final WordFields fields = new WordFields();

    private OfficePart(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * Reads a part to its end.
     *
     * @param name in lower case: names of parts are read blind to case
     */
    static void check(String name, InputStream part) throws IOException {
        var content = new BufferedInputStream(part);
        if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml") || looksLikeXml(content)) {
            look(name.endsWith(".vml") ? closingBreaks(content) : content);
        } else {
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    static RuntimeException macro() {
        return Refusal.of("Tệp chứa macro nên không được nhận. Hãy lưu thành DOCX, XLSX không macro hoặc in ra PDF.");
    }

    static RuntimeException embedded() {
        return Refusal.of("Tệp chứa tệp hoặc đối tượng nhúng nên không được nhận. Hãy in ra PDF.");
    }

    static RuntimeException outside() {
        return Refusal.of(
                "Tệp tự tải nội dung từ bên ngoài hoặc gọi chương trình khác nên không được nhận. Hãy in ra PDF.");
    }

    private static boolean looksLikeXml(BufferedInputStream content) throws IOException {
        content.mark(START_BYTES);
        var start = new String(content.readNBytes(START_BYTES), StandardCharsets.ISO_8859_1);
        content.reset();
        return start.replaceAll("[\\s\\x00\u00ef\u00bb\u00bf\u00fe\u00ff]+", "").startsWith("<");
    }

    /** Spreadsheet programs write the drawings behind comments as if they were HTML. */
    private static InputStream closingBreaks(InputStream drawing) throws IOException {
        var bytes = drawing.readNBytes(MOST_DRAWING + 1);
        if (bytes.length > MOST_DRAWING) {
            throw new IOException("drawing too large");
        }
        var text = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("(?i)<br\\s*>", "<br/>");
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void look(InputStream content) throws IOException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            new OfficePart(factory.createXMLStreamReader(content)).look();
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged);
        }
    }

    private void look() throws XMLStreamException, IOException {
        StringBuilder formula = null;
        var element = "";
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    checkElement();
                    formula = FORMULAS.contains(xml.getLocalName()) ? new StringBuilder() : null;
                    element = xml.getLocalName();
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (formula != null && formula.append(xml.getText()).length() > LONGEST_FORMULA) {
                        throw new IOException("formula too long");
                    }
                    switch (element) {
                        case "instrText", "delInstrText" -> fields.says(xml.getText());
                        case "t", "delText" -> fields.shows(xml.getText());
                        default -> {}
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    if (formula != null) {
                        Formula.check(formula.toString());
                    }
                    formula = null;
                    element = "";
                }
                default -> {}
            }
        }
        fields.end();
    }

    private void checkElement() {
        checkTypes();
        if (OUTSIDE_ELEMENTS.contains(xml.getLocalName())) {
            throw outside();
        }
        switch (xml.getLocalName()) {
            case "fldSimple" -> fields.simple(anyAttribute("instr"));
            case "fldChar" -> fields.mark(anyAttribute("fldCharType"));
            default -> {}
        }
        if (String.valueOf(xml.getNamespaceURI()).startsWith(VML)) {
            checkDrawing();
        }
    }

    private void checkTypes() {
        var type = attribute("ContentType");
        if (!type.isEmpty()) {
            refuse(MACRO_TYPES.stream().anyMatch(type::contains), OfficePart::macro);
            refuse(EMBEDDED_TYPES.stream().anyMatch(type::contains), OfficePart::embedded);
            refuse(OUTSIDE_TYPES.stream().anyMatch(type::endsWith), OfficePart::outside);
        }
        if (isRelation()) {
            checkRelation(attribute("Type"));
        }
    }

    private void checkRelation(String type) {
        refuse(MACRO_RELATIONS.stream().anyMatch(type::endsWith), OfficePart::macro);
        refuse(EMBEDDED_RELATIONS.stream().anyMatch(type::endsWith), OfficePart::embedded);
        boolean isElsewhere = attribute("TargetMode").equals("external") && !type.endsWith("/hyperlink");
        refuse(isElsewhere || OUTSIDE_RELATIONS.stream().anyMatch(type::endsWith), OfficePart::outside);
    }

    private boolean isRelation() {
        return xml.getLocalName().equals("Relationship");
    }

    /** A picture's source loads by itself; where a shape leads is for the reader to click. */
    private void checkDrawing() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var name = xml.getAttributeLocalName(i);
            boolean loads = name.equals("src") || FILLED.contains(xml.getLocalName()) && name.endsWith("href");
            refuse(loads && leadsOutside(xml.getAttributeValue(i)), OfficePart::outside);
        }
    }

    private static boolean leadsOutside(String address) {
        var plain = address.strip().toLowerCase(Locale.ROOT).replace('\\', '/');
        return plain.startsWith("//")
                || plain.contains("://")
                || plain.startsWith("file:")
                || plain.startsWith("mhtml:");
    }

    private static void refuse(boolean found, Supplier<RuntimeException> refusal) {
        if (found) {
            throw refusal.get();
        }
    }

    private String attribute(String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }

    private String anyAttribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
