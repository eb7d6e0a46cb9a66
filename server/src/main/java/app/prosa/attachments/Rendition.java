package app.prosa.attachments;

/// Which of the two that are kept of an image; of another file there is the whole only.
public enum Rendition {
    WHOLE,
    PREVIEW
}
