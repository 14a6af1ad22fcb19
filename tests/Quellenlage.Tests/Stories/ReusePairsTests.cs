using Xunit;

namespace Quellenlage.Tests.Stories;

public sealed class ReusePairsTests
{
    // The events of odd numbers were looked at while the rules were made, those of even numbers only afterwards.
    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void Most_pairs_that_share_an_agencys_wording_are_found_and_hardly_any_other(int half)
    {
        var pairs = ReusePairs.Measure(number => number % 2 == half);
        TestContext.Current.TestOutputHelper?.WriteLine($"{pairs.Found} of {pairs.Wanted} found, {pairs.False.Count} false; missed: {string.Join(", ", pairs.Missed)}; false: {string.Join("; ", pairs.False)}");
        Assert.True(pairs.Found >= 0.9 * pairs.Wanted, $"{pairs.Found} of {pairs.Wanted}; missed: {string.Join(", ", pairs.Missed)}");
        Assert.True(pairs.False.Count <= 0.05 * pairs.Found, $"false: {string.Join("; ", pairs.False)}");
    }
}
