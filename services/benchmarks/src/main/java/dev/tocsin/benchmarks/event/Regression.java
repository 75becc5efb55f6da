package dev.tocsin.benchmarks.event;

import java.util.Arrays;
import java.util.List;

/** Logistic regression by Newton's method with a ridge, on standardised signals, with weights that keep to their sense; the weights come back in the signals' own units. */
public final class Regression {
    private static final int ROUNDS = 40;
    private static final double FREE = 1e-3;

    private Regression() {}

    /**
     * One pair.
     *
     * @param signals what is seen
     * @param same whether it is one event
     * @param weight how much it counts
     */
    @SuppressWarnings("ArrayRecordComponent") // a hundred thousand of them, never compared
    public record Example(double[] signals, boolean same, double weight) {}

    /**
     * The bias, then a weight for each signal.
     *
     * @param senses 1 where a weight may not be negative, -1 where it may not be positive, 0 where it is free
     */
    public static double[] learn(List<Example> examples, double ridge, int[] senses) {
        Scale scale = Scale.of(examples);
        int n = senses.length + 1;
        double[] weights = new double[n];
        boolean[] held = new boolean[n];
        for (int round = 0; round < ROUNDS; round++) {
            Slope slope = Slope.at(examples, weights, scale, ridge);
            boolean freed = free(held, senses, slope.gradient);
            double moved = slope.step(weights, held);
            boolean stopped = hold(weights, held, senses);
            if (moved < 1e-5 && !freed && !stopped) {
                break;
            }
        }
        double[] plain = new double[n];
        plain[0] = weights[0];
        for (int i = 1; i < n; i++) {
            plain[i] = weights[i] / scale.spread[i - 1];
            plain[0] -= plain[i] * scale.mean[i - 1];
        }
        return plain;
    }

    /** Lets a weight that was held at nothing go where the slope now leads the allowed way. */
    private static boolean free(boolean[] held, int[] senses, double[] gradient) {
        boolean freed = false;
        for (int i = 1; i < held.length; i++) {
            if (held[i] && gradient[i] * senses[i - 1] > FREE) {
                held[i] = false;
                freed = true;
            }
        }
        return freed;
    }

    /** Holds at nothing what would go the wrong way. */
    private static boolean hold(double[] weights, boolean[] held, int[] senses) {
        boolean stopped = false;
        for (int i = 1; i < weights.length; i++) {
            if (weights[i] * senses[i - 1] < 0) {
                weights[i] = 0;
                held[i] = true;
                stopped = true;
            }
        }
        return stopped;
    }

    /** Mean and spread of each signal, so that the ridge bears on all alike. */
    // only here, and never compared
    @SuppressWarnings("ArrayRecordComponent")
    private record Scale(double[] mean, double[] spread) {
        static Scale of(List<Example> examples) {
            int n = examples.getFirst().signals.length;
            double[] mean = new double[n];
            double[] spread = new double[n];
            double total = examples.stream().mapToDouble(Example::weight).sum();
            for (Example example : examples) {
                for (int i = 0; i < n; i++) {
                    mean[i] += example.weight * example.signals[i] / total;
                }
            }
            for (Example example : examples) {
                for (int i = 0; i < n; i++) {
                    spread[i] += example.weight * Math.pow(example.signals[i] - mean[i], 2) / total;
                }
            }
            for (int i = 0; i < n; i++) {
                // what never changes gets no weight
                spread[i] = spread[i] < 1e-12 ? 1e9 : Math.sqrt(spread[i]);
            }
            return new Scale(mean, spread);
        }
    }

    /** How the likelihood rises and bends at some weights. */
    // only here, and never compared
    @SuppressWarnings("ArrayRecordComponent")
    private record Slope(double[] gradient, double[][] hessian) {
        static Slope at(List<Example> examples, double[] weights, Scale scale, double ridge) {
            int n = weights.length;
            double[][] hessian = new double[n][n];
            double[] gradient = new double[n];
            double[] x = new double[n];
            x[0] = 1;
            for (Example example : examples) {
                double sum = weights[0];
                for (int i = 1; i < n; i++) {
                    x[i] = (example.signals[i - 1] - scale.mean[i - 1]) / scale.spread[i - 1];
                    sum += weights[i] * x[i];
                }
                double p = 1 / (1 + Math.exp(-sum));
                double error = example.weight * ((example.same ? 1 : 0) - p);
                double curve = example.weight * Math.max(1e-9, p * (1 - p));
                for (int i = 0; i < n; i++) {
                    gradient[i] += error * x[i];
                    double scaled = curve * x[i];
                    for (int j = 0; j <= i; j++) {
                        hessian[i][j] += scaled * x[j];
                    }
                }
            }
            for (int i = 0; i < n; i++) {
                if (i > 0) {
                    gradient[i] -= ridge * weights[i];
                    hessian[i][i] += ridge;
                }
                for (int j = 0; j < i; j++) {
                    hessian[j][i] = hessian[i][j];
                }
            }
            return new Slope(gradient, hessian);
        }

        /** A Newton step of the weights that are not held; how far the farthest moved. */
        double step(double[] weights, boolean[] held) {
            int n = weights.length;
            double[][] matrix = new double[n][n];
            double[] right = new double[n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    matrix[i][j] = held[i] || held[j] ? 0 : hessian[i][j];
                }
                matrix[i][i] = held[i] ? 1 : matrix[i][i];
                right[i] = held[i] ? 0 : gradient[i];
            }
            double[] step = solve(matrix, right);
            double largest = 0;
            for (int i = 0; i < n; i++) {
                weights[i] += step[i];
                largest = Math.max(largest, Math.abs(step[i]));
            }
            return largest;
        }
    }

    /** Gaussian elimination with partial pivoting. */
    private static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        double[] solution = Arrays.copyOf(right, n);
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                pivot = Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column]) ? row : pivot;
            }
            double[] swap = matrix[column];
            matrix[column] = matrix[pivot];
            matrix[pivot] = swap;
            double value = solution[column];
            solution[column] = solution[pivot];
            solution[pivot] = value;
            for (int row = column + 1; row < n; row++) {
                double factor = matrix[row][column] / matrix[column][column];
                for (int i = column; factor != 0 && i < n; i++) {
                    matrix[row][i] -= factor * matrix[column][i];
                }
                solution[row] -= factor * solution[column];
            }
        }
        for (int row = n - 1; row >= 0; row--) {
            for (int i = row + 1; i < n; i++) {
                solution[row] -= matrix[row][i] * solution[i];
            }
            solution[row] /= matrix[row][row];
        }
        return solution;
    }
}
