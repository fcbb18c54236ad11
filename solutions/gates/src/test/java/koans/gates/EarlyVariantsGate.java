package koans.gates;

/** Chapters up to 5. */
class EarlyVariantsGate extends VariantsOfChapters {

    EarlyVariantsGate() {
        super(0, 5);
    }
}
