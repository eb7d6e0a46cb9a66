package app.prosa.attachments;

import java.io.InputStream;

/// A file on its way out. Its bytes come from the database while they are read, a part at a time.
public record Download(String name, String type, long size, InputStream bytes) {}
