using System.Reflection;
using System.Runtime.CompilerServices;
using Quellenlage.Text;
using Xunit;

namespace Quellenlage.Tests.Properties;

/// <summary>The house's one direction: a room knows only rooms to its left.</summary>
public sealed class RoomDirectionTests
{
    private static readonly string[] _rooms = ["Text", "Resources", "Reading", "Language", "Extraction", "Stories", "Dossiers"];

    private static readonly Assembly _library = typeof(TextSpan).Assembly;

    [Fact]
    public void Every_type_lives_in_a_room() =>
        Assert.Empty(Types().Where(t => Room(t) < 0).Select(t => t.FullName));

    [Fact]
    public void A_room_knows_only_rooms_to_its_left()
    {
        var steps = Types().SelectMany(type => TypeReferences.Of(type).Where(IsOurs).Select(used => (From: type, To: used))).Where(s => Room(s.From) != Room(s.To)).ToList();
        Assert.Contains(steps, s => _rooms[Room(s.From)] == "Dossiers" && _rooms[Room(s.To)] == "Stories");
        Assert.Empty(steps.Where(s => Room(s.To) > Room(s.From)).Select(s => $"{s.From.FullName} knows {s.To.FullName}").Distinct());
    }

    [Fact]
    public void The_library_does_not_know_the_command_line() =>
        Assert.DoesNotContain(_library.GetReferencedAssemblies(), a => a.Name!.StartsWith("Quellenlage", StringComparison.Ordinal) || a.Name.StartsWith("System.CommandLine", StringComparison.Ordinal));

    private static IEnumerable<Type> Types() => _library.GetTypes().Where(IsOurs);

    // What the compiler adds to every assembly has no namespace of ours.
    private static bool IsOurs(Type type) =>
        type.Assembly == _library && (type.Namespace ?? "").StartsWith("Quellenlage", StringComparison.Ordinal) && !(type.Namespace == "Quellenlage" && type.IsDefined(typeof(CompilerGeneratedAttribute)));

    private static int Room(Type type) => Array.IndexOf(_rooms, type.Namespace!.Split('.').ElementAtOrDefault(1));
}
