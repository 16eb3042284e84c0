export default function (eleventy) {
  eleventy.setInputDirectory("content");
  eleventy.setIncludesDirectory("../_includes");
  eleventy.setOutputDirectory("public");
  eleventy.addGlobalData("layout", "story.liquid");
  eleventy.setQuietMode(true);
}
export const config = { markdownTemplateEngine: false };
