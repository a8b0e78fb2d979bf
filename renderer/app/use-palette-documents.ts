import { useEffect, useRef, useState } from "react";
import type { SearchHit } from "../../main/model/search.ts";
import { archive, settle } from "../ui/archive.ts";
import { createLatestOnly } from "../ui/latest-only.ts";

const SHOWN = 12;
const NEWEST = 6;

/**
 * The best few documents for what was typed; the newest few when nothing was. The engine finds them: the window of an
 * archive of a hundred thousand documents holds no list of them.
 */
export function usePaletteDocuments(query: string, opened: boolean): readonly SearchHit[] {
  const [hits, setHits] = useState<readonly SearchHit[]>([]);
  const [line] = useState(createLatestOnly);
  const asked = useRef(0);
  useEffect(() => {
    const question = ++asked.current;
    if (!opened) return;
    line(async () => {
      if (question !== asked.current) return;
      const words = query.trim();
      const limit = words === "" ? NEWEST : SHOWN;
      const answer = await settle(
        archive.search({ query: words, limit, ...(words === "" ? { sort: "date" } : { asYouType: true }) }),
      );
      if (question === asked.current) setHits(answer.ok ? answer.value.hits : []);
    });
  }, [query, opened, line]);
  return hits;
}
