package koans.kit;

/** The shape of one picture: channels, then height, then width. */
public record Shape3(int channels, int height, int width) {

    /**
     * Checks the three sizes.
     *
     * @throws IllegalArgumentException if one is smaller than 1
     */
    public Shape3 {
        Require.that(channels >= 1 && height >= 1 && width >= 1,
                "a picture needs at least one channel, row and column, not %dx%dx%d", channels, height, width);
    }

    /** How many numbers such a picture has. */
    public int size() {
        return channels * height * width;
    }
}
