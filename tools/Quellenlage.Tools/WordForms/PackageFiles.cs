using System.Text.Json;

namespace Quellenlage.Tools.WordForms;

/// <summary>The data of one npm package of the German dictionaries: an object with an entry for each lemma.</summary>
internal static class PackageFiles
{
    public const string Version = "3.4.0";

    /// <exception cref="InvalidDataException">The package is missing, of another version or not readable.</exception>
    public static JsonDocument Open(DirectoryInfo nodeModules, string package, string file)
    {
        var folder = Path.Combine(nodeModules.FullName, package);
        try
        {
            using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "package.json")));
            var version = manifest.RootElement.GetProperty("version").GetString();
            if (version != Version) throw new InvalidDataException($"{package}: expected version {Version}, found {version}");
            return JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "dist", file)));
        }
        catch (Exception error) when (error is IOException or JsonException or KeyNotFoundException)
        {
            throw new InvalidDataException($"{folder} cannot be read: {error.Message} Install {package}@{Version} there.", error);
        }
    }

    /// <summary>The text of the property; null where it is absent, null or no text.</summary>
    public static string? Text(this JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>The object in the property; an undefined element where there is none.</summary>
    public static JsonElement Child(this JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) ? value : default;
}
