package koans.gates;

/** Chapters 6 to 8. */
class MiddleVariantsGate extends VariantsOfChapters {

    MiddleVariantsGate() {
        super(6, 8);
    }
}
