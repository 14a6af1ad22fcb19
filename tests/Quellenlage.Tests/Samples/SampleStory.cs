using Quellenlage.Eval;
using Quellenlage.Stories;

namespace Quellenlage.Tests.Samples;

/// <summary>The sample story, run once for all tests.</summary>
internal static class SampleStory
{
    private static readonly Lazy<Story> _story = new(() => StoryBuilder.Build(ProgramRun.Statements([Repository.Sample])));

    private static readonly Lazy<DossierOutput> _output = new(() => ProgramRun.Dossier(_story.Value));

    public static Story Story => _story.Value;

    public static DossierOutput Output => _output.Value;
}
