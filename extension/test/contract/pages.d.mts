export type ContractPage = { readonly file: string; readonly address: string; readonly attributes: string; readonly body: string };
export function contractPages(): ContractPage[];
