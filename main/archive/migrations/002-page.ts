/** Pages of a scanned or laid-out file: their words, boxes and a person's corrections of words. Sealed from the landing of the version that brings it; until then it may grow. */
export const page = `
`;
