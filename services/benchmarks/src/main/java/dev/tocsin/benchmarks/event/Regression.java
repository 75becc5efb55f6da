package dev.tocsin.benchmarks.event;

import java.util.Arrays;
import java.util.List;

/** Logistic regression by Newton's method with a ridge, on standardised signals; the weights come back in the signals' own units. */
final class Regression {
    private static final int ROUNDS = 30;

    private Regression() {}

    /**
     * One pair.
     *
     * @param signals what is seen
     * @param same whether it is one event
     * @param weight how much it counts
     */
    @SuppressWarnings("ArrayRecordComponent") // a hundred thousand of them, never compared
    record Example(double[] signals, boolean same, double weight) {}

    /** The bias, then a weight for each signal. */
    static double[] learn(List<Example> examples, double ridge) {
        int n = examples.getFirst().signals.length;
        double[] mean = new double[n];
        double[] spread = new double[n];
        double total = 0;
        for (Example example : examples) {
            total += example.weight;
            for (int i = 0; i < n; i++) {
                mean[i] += example.weight * example.signals[i];
            }
        }
        for (int i = 0; i < n; i++) {
            mean[i] /= total;
        }
        for (Example example : examples) {
            for (int i = 0; i < n; i++) {
                spread[i] += example.weight * Math.pow(example.signals[i] - mean[i], 2);
            }
        }
        for (int i = 0; i < n; i++) {
            spread[i] = Math.max(1e-6, Math.sqrt(spread[i] / total));
        }
        double[] weights = new double[n + 1];
        for (int round = 0; round < ROUNDS; round++) {
            double step = improve(examples, weights, mean, spread, ridge);
            if (step < 1e-6) {
                break;
            }
        }
        double[] plain = new double[n + 1];
        plain[0] = weights[0];
        for (int i = 0; i < n; i++) {
            plain[i + 1] = spread[i] <= 1e-6 ? 0 : weights[i + 1] / spread[i];
            plain[0] -= plain[i + 1] * mean[i];
        }
        return plain;
    }

    private static double improve(
            List<Example> examples, double[] weights, double[] mean, double[] spread, double ridge) {
        int n = weights.length;
        double[][] hessian = new double[n][n];
        double[] gradient = new double[n];
        double[] x = new double[n];
        for (Example example : examples) {
            x[0] = 1;
            double sum = weights[0];
            for (int i = 1; i < n; i++) {
                x[i] = (example.signals[i - 1] - mean[i - 1]) / spread[i - 1];
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
        double[] step = solve(hessian, gradient);
        double largest = 0;
        for (int i = 0; i < n; i++) {
            weights[i] += step[i];
            largest = Math.max(largest, Math.abs(step[i]));
        }
        return largest;
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
