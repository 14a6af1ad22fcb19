using System.Text.Json;
using Quellenlage.Stories.Division;

namespace Quellenlage.Dossiers;

/// <summary>Writes the stories that a folder divides into, and the articles in none.</summary>
internal static class StoriesWriter
{
    public static void Write(Utf8JsonWriter json, DossierIndex dossier)
    {
        json.WriteStartArray("stories");
        foreach (var part in dossier.Story.Parts)
        {
            json.WriteStartObject();
            json.WriteString("id", part.Id);
            if (part.Title is { } title) DossierWriter.WriteArticleSpan(json, "title", dossier, title);
            else json.WriteNull("title");
            json.WriteStartArray("members");
            foreach (var member in part.Members) Write(json, member);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("inNoStory");
        foreach (var article in dossier.Story.Alone) Write(json, article);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, PlacedArticle article)
    {
        json.WriteStartObject();
        json.WriteString("article", article.Article);
        json.WriteWording("reason", article.Reason);
        json.WriteEndObject();
    }
}
