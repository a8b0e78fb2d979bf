/** Letters being written, office profiles, remembered recipients. Sealed from the landing of the version that brings it; until then it may grow. */
export const letter = `
`;
