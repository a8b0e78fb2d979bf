import { Button, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNavigation } from "../ui/navigation.ts";
import { Section } from "../ui/section.tsx";

/** The way to the registers of documents sent and received. */
export function RegisterSection(): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  return (
    <Section title={t("register.title")}>
      <Text>{t("register.text")}</Text>
      <Button mt="xs" variant="default" onClick={() => go({ screen: "register" })}>
        {t("register.open")}
      </Button>
    </Section>
  );
}
