using System.Collections.Immutable;
using Quellenlage.Language;

namespace Quellenlage.Stories.Entities;

/// <summary>A person, place or organisation of the story with all mentions that stand for it.</summary>
/// <param name="Id">Stable for the same articles: <c>e1</c>, numbered in the order of first mention.</param>
/// <param name="Name">The fullest of its spellings, the most frequent among those.</param>
/// <param name="Spellings">All different mentions, most frequent first, then ordinal.</param>
/// <param name="Members">The article's entities that were joined.</param>
/// <param name="Reasons">Why spellings that differ were joined, in words; empty where nothing had to be joined.</param>
public sealed record Entity(string Id, string Name, NameType Type, NameRole Role, ImmutableArray<string> Spellings, ImmutableArray<EntityMember> Members, ImmutableArray<string> Reasons);

/// <summary>One article's entity: <c>NameMention.Entity</c> within the article.</summary>
public readonly record struct EntityMember(string Article, int Entity);
