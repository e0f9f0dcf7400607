package org.millrace.kernels.time;

import org.millrace.errors.DataException;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Vector;

/// Dates, times and timestamps from their parts.
public enum MakeMoment implements Kernel {
    /// Of year, month and day.
    DATE {
        @Override
        public void apply(Vector[] operands, int rows, VectorBuffer out) {
            for (int i = 0; i < rows; i++) {
                if (out.valid(i)) {
                    out.ints()[i] = (int) days(operands, i);
                }
            }
        }
    },
    /// Of hour, minute and seconds, which are a double.
    TIME {
        @Override
        public void apply(Vector[] operands, int rows, VectorBuffer out) {
            for (int i = 0; i < rows; i++) {
                if (out.valid(i)) {
                    out.longs()[i] = micros(operands, 0, i);
                }
            }
        }
    },
    /// Of year, month, day, hour, minute and seconds, which are a double.
    TIMESTAMP {
        @Override
        public void apply(Vector[] operands, int rows, VectorBuffer out) {
            for (int i = 0; i < rows; i++) {
                if (out.valid(i)) {
                    out.longs()[i] = timestamp(operands, i);
                }
            }
        }
    };

    private static long timestamp(Vector[] operands, int row) {
        long days = days(operands, row);
        long micros = micros(operands, 3, row);
        try {
            return Math.addExact(Math.multiplyExact(days, Clock.DAY), micros);
        } catch (ArithmeticException e) {
            throw new DataException("The year " + number(operands[0], row) + " is outside the range of timestamps.", e);
        }
    }

    private static long number(Vector operand, int row) {
        return Operands.longs(operand)[row & Operands.mask(operand)];
    }

    private static long days(Vector[] operands, int row) {
        long year = number(operands[0], row);
        long month = number(operands[1], row);
        long day = number(operands[2], row);
        boolean exists = Math.abs(year) <= 5_800_000 && month >= 1 && month <= 12 && day >= 1;
        if (!exists || day > CivilDate.lengthOfMonth(year, (int) month)) {
            throw new DataException("There is no date " + year + "-" + month + "-" + day + ".");
        }
        return CivilDate.toDays(year, (int) month, (int) day);
    }

    /// @param first the operand with the hours
    private static long micros(Vector[] operands, int first, int row) {
        long hour = number(operands[first], row);
        long minute = number(operands[first + 1], row);
        double seconds = Operands.doubles(operands[first + 2])[row & Operands.mask(operands[first + 2])];
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || !(seconds >= 0 && seconds <= 60)) {
            throw new DataException("There is no time " + hour + ":" + minute + ":" + seconds + ".");
        }
        return hour * Clock.HOUR + minute * Clock.MINUTE + Math.round(seconds * Clock.SECOND);
    }
}
