package vn.gov.directive24.registry.documenttype;

/** Whose paper it is, and how many types Directive 24/CT-TTg counts: in all, and of those issued through VNeID. */
public enum Holder {
    PERSONAL(188, 31),
    ORGANISATION(390, 8);

    private final int target;
    private final int essentialTarget;

    Holder(int target, int essentialTarget) {
        this.target = target;
        this.essentialTarget = essentialTarget;
    }

    int target() {
        return target;
    }

    int essentialTarget() {
        return essentialTarget;
    }
}
