import type { Failure } from "../../main/model/error.ts";
import { archive, settle } from "./archive.ts";

/**
 * Fills the print view (#print-root, shown only on paper) with a copy of an element, opens the system's print dialog, and
 * empties it again. Answers with the failure, or null.
 */
export async function printElement(element: HTMLElement | null): Promise<Failure | null> {
  const view = document.getElementById("print-root");
  if (view === null || element === null) return { kind: "internal", detail: "nothing to print" };
  try {
    view.classList.add("print-text");
    view.append(element.cloneNode(true));
    const answer = await settle(archive.printWindow());
    return answer.ok ? null : answer.error;
  } finally {
    view.classList.remove("print-text");
    view.replaceChildren();
  }
}

/** The same for a picture given as the bytes of a PNG file. */
export async function printPicture(bytes: Uint8Array<ArrayBuffer>): Promise<Failure | null> {
  const address = URL.createObjectURL(new Blob([bytes], { type: "image/png" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return await printElement(image);
  } finally {
    URL.revokeObjectURL(address);
  }
}
