/** What makes two documents look alike, and what a person has said of a pair. Sealed from the landing of the version that brings it; until then it may grow. */
export const duplicate = `
`;
