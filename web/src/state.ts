/** What the reader has chosen; kept while the page is open, so that it survives a change of language. */
export const state = {
  filter: { holder: '', modality: '', article: '', search: '' },
  layers: { figures: true, quotations: true, names: false, times: false },
};

export type Layer = keyof typeof state.layers;
