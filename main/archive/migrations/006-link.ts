/** A person's word on a link of the citation graph, and links a person has added. Sealed from the landing of the version that brings it; until then it may grow. */
export const link = `
`;
