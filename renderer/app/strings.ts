import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Settings } from "../../preload/contract.ts";
import en from "../../resources/strings/en.json";
import vi from "../../resources/strings/vi.json";

/** Loads both languages; React escapes values itself, so i18next does not. */
export async function loadStrings(language: Settings["language"]): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { vi: { translation: vi }, en: { translation: en } },
    lng: language,
    fallbackLng: "vi",
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

/** Changes the language of everything on screen. */
export async function changeLanguage(language: Settings["language"]): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
