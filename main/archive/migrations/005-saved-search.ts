/** Searches a person has kept. Sealed from the landing of the version that brings it; until then it may grow. */
export const savedSearch = `
`;
