package dev.chaperone.rules.opinion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSumTest {

    private static final int WIDTH = 48;
    private static final int ROWS = 50;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 17, 18, 300, 4_400, 20_000})
    void isTheSumOneByOne(int count) {
        Random dice = new Random(count);
        byte[] bytes = new byte[7 + ROWS * WIDTH / 2];
        for (int i = 7; i < bytes.length; i++) bytes[i] = (byte) (1 + dice.nextInt(15) | 1 + dice.nextInt(15) << 4);
        // Nothing but the greatest number: what runs over shows.
        for (int i = 7; i < 7 + WIDTH / 2; i++) bytes[i] = (byte) 0xFF;
        RowSum sum = new RowSum(bytes, 7, WIDTH);
        int[] expected = new int[WIDTH];
        for (int i = 0; i < count; i++) {
            int row = dice.nextInt(3) < 2 ? 0 : dice.nextInt(ROWS);
            sum.add(row);
            for (int j = 0; j < WIDTH; j++) expected[j] += at(bytes, row, j);
        }
        assertArrayEquals(expected, sum.total());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 49})
    void aProductIsThatOfItsNumbersOneByOne(int row) {
        Random dice = new Random(row);
        byte[] bytes = new byte[7 + ROWS * WIDTH / 2];
        dice.nextBytes(bytes);
        float[] by = new float[WIDTH];
        double expected = 0;
        for (int j = 0; j < WIDTH; j++) {
            by[j] = (float) dice.nextGaussian();
            expected += at(bytes, row, j) * by[j];
        }
        assertEquals(expected, RowSum.product(bytes, 7, row, by), 1e-4);
    }

    private static int at(byte[] bytes, int row, int place) {
        int two = bytes[7 + row * WIDTH / 2 + place / 2];
        return (place % 2 == 0 ? two & 0xF : two >> 4 & 0xF) - RowSum.LIFT;
    }
}
