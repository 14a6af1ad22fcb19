using Quellenlage.Tools.Fuzzing;
using Xunit;

namespace Quellenlage.Tests.Reading;

public sealed class FuzzTests
{
    private const int Inputs = 2_000;

    [Fact]
    public void Mutated_documents_of_all_formats_are_read_or_named()
    {
        var articles = 0;
        for (var number = 0; number < Inputs; number++)
        {
            var problem = FuzzRun.Try(7, number, out var read, out _);
            Assert.True(problem is null, $"seed 7, input {number}: {problem}");
            articles += read;
        }

        // The mutations must leave enough to read, or nothing was tried.
        Assert.True(articles > Inputs / 4);
    }

    [Fact]
    public void Every_seed_is_read_without_mutation() =>
        Assert.All(Seeds.All, static seed => Assert.Contains(Reads.All(seed.Name, seed.Bytes), static r => r.Article is not null));

    [Fact]
    public void The_same_number_gives_the_same_input() => Assert.Equal(Mutator.Make(3, 42).Bytes, Mutator.Make(3, 42).Bytes);
}
