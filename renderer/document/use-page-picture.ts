import { useEffect, useState } from "react";
import type { Failure } from "../../main/model/error.ts";
import { pictureWidth } from "../../main/model/page.ts";
import { archive, settle } from "../ui/archive.ts";

/** A page that passes by quickly is not asked for. */
const PATIENCE_MS = 70;

/** A page's picture: none yet, an address for an image, or why there is none. */
export type PagePictureState =
  | { readonly kind: "waiting" }
  | { readonly kind: "ready"; readonly url: string }
  | { readonly kind: "failed"; readonly failure: Failure };

type Shown = { readonly id: string; readonly page: number; readonly state: PagePictureState };

/** Draws a page about `width` device pixels wide; while another width is being drawn the old picture stays. */
export function usePagePicture(id: string, page: number, width: number): PagePictureState {
  const drawn = pictureWidth(width);
  const [shown, setShown] = useState<Shown>({ id, page, state: { kind: "waiting" } });
  useEffect(() => {
    let wanted = true;
    let made: string | null = null;
    const timer = setTimeout(async () => {
      const answer = await settle(archive.pagePicture(id, page, drawn));
      if (!wanted) return;
      if (answer.ok)
        made = URL.createObjectURL(new Blob([new Uint8Array(answer.value.bytes)], { type: answer.value.mediaType }));
      const state: PagePictureState =
        answer.ok && made !== null
          ? { kind: "ready", url: made }
          : { kind: "failed", failure: answer.ok ? { kind: "internal" } : answer.error };
      setShown({ id, page, state });
    }, PATIENCE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
      const old = made;
      // The next picture takes its place first.
      if (old !== null) setTimeout(() => URL.revokeObjectURL(old), 5_000);
    };
  }, [id, page, drawn]);
  return shown.id === id && shown.page === page ? shown.state : { kind: "waiting" };
}
