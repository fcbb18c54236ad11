package koans.kit;

/** What a forward pass is for: layers such as dropout behave differently while a network learns. */
public enum Mode {
    TRAIN, EVAL
}
