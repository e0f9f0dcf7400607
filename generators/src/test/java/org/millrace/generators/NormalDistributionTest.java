package org.millrace.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalDistributionTest {

    /// Values of scipy.stats.norm.ppf and of Wichura's paper.
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.0",
        "0.25, -0.6744897501960817",
        "0.001, -3.090232306167813",
        "1e-20, -9.262340089798408",
        "0.975, 1.959963984540054",
        "0.9, 1.2815515655446004"
    })
    void quantilesAreThoseOfTheDistribution(double probability, double quantile) {
        assertThat(NormalDistribution.quantile(probability)).isEqualTo(quantile, within(4e-15));
    }
}
