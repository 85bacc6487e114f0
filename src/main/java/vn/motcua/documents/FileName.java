package vn.motcua.documents;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A user's file name made safe to show: no folders, no control or direction-changing characters, never used as a path. */
record FileName(String stem, String extension) {

    private static final int LONGEST_STEM = 120;
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}<>:\"|?*;%]");
    private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");
    private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9]{1,8}");

    static FileName of(String given) {
        var bare = FOLDERS.matcher(Normalizer.normalize(given, Normalizer.Form.NFC))
                .replaceFirst("");
        var safe = UNSAFE.matcher(bare).replaceAll("").replaceAll("\\s+", " ");
        var name = EDGES.matcher(safe).replaceAll("");
        int dot = name.lastIndexOf('.');
        if (dot > 0 && EXTENSION.matcher(name.substring(dot + 1)).matches()) {
            return new FileName(shortened(name.substring(0, dot)), name.substring(dot + 1));
        }
        return new FileName(shortened(name), "");
    }

    FileName withExtension(String other) {
        return new FileName(stem, other);
    }

    @Override
    public String toString() {
        return extension.isEmpty() ? stem : stem + "." + extension;
    }

    private static String shortened(String stem) {
        var trimmed = EDGES.matcher(stem).replaceAll("");
        if (trimmed.isEmpty()) {
            return "tệp";
        }
        int end = Math.min(trimmed.length(), LONGEST_STEM);
        boolean splitsPair = end < trimmed.length() && Character.isLowSurrogate(trimmed.charAt(end));
        return trimmed.substring(0, splitsPair ? end - 1 : end).strip();
    }
}
