package org.openweights.directory;

import java.util.Arrays;
import java.util.Optional;

/** A number format of GGUF tensors: its number in files, and how many bytes a block of how many numbers takes, as ggml has them. */
enum GgmlType {
    F32(0, 1, 4),
    F16(1, 1, 2),
    Q4_0(2, 32, 18),
    Q4_1(3, 32, 20),
    Q5_0(6, 32, 22),
    Q5_1(7, 32, 24),
    Q8_0(8, 32, 34),
    Q8_1(9, 32, 36),
    Q2_K(10, 256, 84),
    Q3_K(11, 256, 110),
    Q4_K(12, 256, 144),
    Q5_K(13, 256, 176),
    Q6_K(14, 256, 210),
    Q8_K(15, 256, 292),
    IQ2_XXS(16, 256, 66),
    IQ2_XS(17, 256, 74),
    IQ3_XXS(18, 256, 98),
    IQ1_S(19, 256, 50),
    IQ4_NL(20, 32, 18),
    IQ3_S(21, 256, 110),
    IQ2_S(22, 256, 82),
    IQ4_XS(23, 256, 136),
    I8(24, 1, 1),
    I16(25, 1, 2),
    I32(26, 1, 4),
    I64(27, 1, 8),
    F64(28, 1, 8),
    IQ1_M(29, 256, 56),
    BF16(30, 1, 2),
    TQ1_0(34, 256, 54),
    TQ2_0(35, 256, 66),
    MXFP4(39, 32, 17);

    private final int number;
    private final int block;
    private final int bytes;

    GgmlType(int number, int block, int bytes) {
        this.number = number;
        this.block = block;
        this.bytes = bytes;
    }

    static Optional<GgmlType> of(int number) {
        return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
    }

    /** How many bytes so many numbers take; the largest long where it is more. */
    long size(long numbers) {
        long blocks = numbers / block + (numbers % block == 0 ? 0 : 1);
        return blocks > Long.MAX_VALUE / bytes ? Long.MAX_VALUE : blocks * bytes;
    }
}
