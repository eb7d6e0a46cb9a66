package app.prosa.attachments;

import java.util.Set;
import org.apache.tika.Tika;

/// What kind of file it is, by its bytes; its name only tells kinds apart that begin alike, as the office formats do,
/// which are zip files all. What could do something in a browser, and what we do not know, is just bytes.
final class FileType {
    private static final String BYTES = "application/octet-stream";
    private static final Tika TIKA = new Tika();

    private static final Set<String> HARMLESS = Set.of(
            "application/pdf",
            "text/plain",
            "audio/mpeg",
            "video/mp4",
            "application/zip",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation");

    private FileType() {}

    static String of(byte[] file, FileName name) {
        if (TIKA.detect(file).equals(BYTES)) {
            return BYTES; // of which the name would be believed
        }
        var type = TIKA.detect(file, name.value());
        return HARMLESS.contains(type) ? type : BYTES;
    }
}
