using Tandem.Sdk.Generator;

return GeneratorCommand.Create().Parse(args).Invoke();
