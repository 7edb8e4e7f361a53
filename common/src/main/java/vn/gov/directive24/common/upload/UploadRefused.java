package vn.gov.directive24.common.upload;

import java.util.Set;
import vn.gov.directive24.common.problem.DomainException;

/** A file that is not taken as evidence. */
public class UploadRefused extends DomainException {

    private UploadRefused(String code, String message, String remedy) {
        super(Reason.RULE_VIOLATED, code, message, remedy);
    }

    static UploadRefused empty() {
        return new UploadRefused("evidence-empty", "The file is empty.", "Choose a file that holds something.");
    }

    static UploadRefused name(String message) {
        return new UploadRefused(
                "evidence-name-not-allowed", message, "Send the plain name of the file, for example bien-ban.pdf.");
    }

    static UploadRefused nameNotOf(FileType type, String name) {
        return new UploadRefused(
                "evidence-name-not-of-type",
                "By its content the file is %s, which its name \"%s\" does not say.".formatted(type, name),
                "Give it a name that ends in .%s.".formatted(type.extension()));
    }

    static UploadRefused type(String found, Set<FileType> taken) {
        var photograph = found.startsWith("image/") ? " Save or share a photograph as JPEG." : "";
        return new UploadRefused(
                "evidence-type-not-allowed",
                "By its content the file is %s.".formatted(found),
                "Send one of %s; what a file is called does not matter.%s".formatted(FileType.all(taken), photograph));
    }

    static UploadRefused pictureTooLarge(int width, int height, long mostPixels) {
        return new UploadRefused(
                "evidence-picture-too-large",
                "The picture has %d × %d pixels.".formatted(width, height),
                "Send a picture of at most %d million pixels.".formatted(mostPixels / 1_000_000));
    }

    static UploadRefused pictureUnreadable() {
        return new UploadRefused(
                "evidence-picture-unreadable",
                "The picture is broken, or of a kind that cannot be freed of what a camera writes into it.",
                "Open it, save it as an ordinary JPEG or PNG, and send that.");
    }

    static UploadRefused textUnreadable() {
        return new UploadRefused(
                "evidence-text-unreadable",
                "The file is no plain text in UTF-8 from its beginning to its end.",
                "Save it as plain text in UTF-8, or send a photograph of it.");
    }

    static UploadRefused documentUnreadable(String why) {
        return new UploadRefused(
                "evidence-document-unreadable",
                "The PDF %s, so that nobody can say what is in it.".formatted(why),
                "Print it to a new PDF without a password, or send photographs of its pages.");
    }

    static UploadRefused documentWithPhotographs() {
        return new UploadRefused(
                "evidence-document-tells-place",
                "A photograph in the PDF holds what a camera writes into it, such as where it was taken.",
                "Send the photographs themselves as JPEG: they are freed of it.");
    }

    static UploadRefused documentActs(String part) {
        return new UploadRefused(
                "evidence-document-acts",
                "The PDF holds %s, which does more than to be read.".formatted(part),
                "Print it to a new PDF, or send photographs of its pages.");
    }
}
