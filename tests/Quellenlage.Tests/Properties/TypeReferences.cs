using System.Reflection;
using System.Reflection.Emit;

namespace Quellenlage.Tests.Properties;

/// <summary>Which types a type uses: in its signatures, and in the code of its methods.</summary>
internal static class TypeReferences
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> _codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    /// <summary>Generic types are given by their definition, their arguments on their own.</summary>
    public static HashSet<Type> Of(Type type)
    {
        var found = new HashSet<Type>();
        Add(found, type.BaseType);
        foreach (var face in type.GetInterfaces()) Add(found, face);
        foreach (var field in type.GetFields(All)) Add(found, field.FieldType);
        foreach (var attribute in type.GetCustomAttributesData()) Add(found, attribute.AttributeType);
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All))) AddMethod(found, method);
        return found;
    }

    private static void AddMethod(HashSet<Type> found, MethodBase method)
    {
        foreach (var parameter in method.GetParameters()) Add(found, parameter.ParameterType);
        if (method is MethodInfo { ReturnType: var result }) Add(found, result);
        if (method.GetMethodBody() is not { } body) return;
        foreach (var local in body.LocalVariables) Add(found, local.LocalType);
        foreach (var member in Members(method, body.GetILAsByteArray()!))
        {
            Add(found, member as Type ?? member.DeclaringType);
            if (member is MethodInfo called)
            {
                Add(found, called.ReturnType);
                foreach (var argument in called.GetGenericArguments()) Add(found, argument);
            }
        }
    }

    private static IEnumerable<MemberInfo> Members(MethodBase method, byte[] code)
    {
        var typeArguments = method.DeclaringType!.GetGenericArguments();
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var operation = code[at] == 0xFE ? _codes[(short)(0xFE00 | code[at + 1])] : _codes[code[at]];
            at += operation.Size;
            if (operation.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType
                && method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments) is { } member) yield return member;
            at += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }

    private static void Add(HashSet<Type> found, Type? type)
    {
        while (type?.HasElementType == true) type = type.GetElementType();
        if (type is null || type.IsGenericParameter) return;
        if (type.IsConstructedGenericType)
        {
            foreach (var argument in type.GetGenericArguments()) Add(found, argument);
            type = type.GetGenericTypeDefinition();
        }

        found.Add(type);
    }
}
