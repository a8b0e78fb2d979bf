import { type ReactNode, useCallback } from "react";
import { useTranslation } from "react-i18next";
import { archive } from "../ui/archive.ts";
import { useRequest } from "../ui/use-request.ts";

/** Two digits fit beside the name; the words say the whole number. */
const MOST = 99;

/** How many doubtful fields wait for a person; nothing when there are none or they are not known yet. */
export function ReviewCount(): ReactNode {
  const { t } = useTranslation();
  const [loaded] = useRequest(useCallback(() => archive.listReview(), []));
  if (loaded.kind !== "ready" || loaded.value.length === 0) return null;
  const count = loaded.value.length;
  return (
    <b className="side-count" title={t("app.reviewWaiting", { count })}>
      <span aria-hidden>{count > MOST ? `${MOST}+` : count}</span>
      <span className="visually-hidden">{t("app.reviewWaiting", { count })}</span>
    </b>
  );
}
