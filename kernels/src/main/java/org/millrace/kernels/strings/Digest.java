package org.millrace.kernels.strings;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.millrace.errors.DefectException;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Vector;

/// Message digests of texts or bytes, in hexadecimal digits of lower case.
public final class Digest implements Kernel {

    private static final String DIGITS = "0123456789abcdef";

    private final MessageDigest digest;

    /// @param algorithm MD5, SHA-1 or SHA-256, which every JDK has
    public Digest(String algorithm) {
        try {
            digest = MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new DefectException("This JDK has no " + algorithm + ".", e);
        }
    }

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        BytesVector values = Operands.bytesVector(operands[0]);
        for (int i = 0; i < rows; i++) {
            if (!out.valid(i)) {
                out.blank(i);
                continue;
            }
            digest.update(values.data(), values.starts()[i], values.lengths()[i]);
            byte[] result = digest.digest();
            int start = out.reserve(2 * result.length);
            byte[] target = out.text();
            for (int j = 0; j < result.length; j++) {
                target[start + 2 * j] = (byte) DIGITS.charAt(result[j] >> 4 & 15);
                target[start + 2 * j + 1] = (byte) DIGITS.charAt(result[j] & 15);
            }
            out.finish(i, start, 2 * result.length);
        }
    }
}
