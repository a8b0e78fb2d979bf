import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** A count as people of the window's language write it: 2.555. */
export function CountText({ count }: { readonly count: number }): ReactNode {
  const { i18n } = useTranslation();
  return new Intl.NumberFormat(i18n.language).format(count);
}
