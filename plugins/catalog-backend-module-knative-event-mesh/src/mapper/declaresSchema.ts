/** Whether the text of a schema says anything: an empty one, or an empty object, stands for none. */
export function declaresSchema(schemaData: string | undefined): boolean {
  const text = schemaData?.trim() ?? '';
  return text !== '' && !/^\{\s*\}$/.test(text);
}
