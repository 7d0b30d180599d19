/** What leaves the computer, and what a score is worth. Every sentence is a promise that a test holds. */
export function PrivacyNote() {
  return (
    <div class="notes">
      <section class="section">
        <h2>What goes where</h2>
        <p>
          With a key saved, or a model server on your own computer, the titles and abstracts of the papers on
          the listings you open and of your daily run, if it is on, and your criteria, go to the model service
          at your base URL and to nobody else; the authors go along if your criteria speak of authors. Your
          key goes to that address only and never reaches a web page. With your browser’s own model, all of it
          stays on this computer. arXiv is asked for the abstracts that a page does not show. Nothing else
          leaves this computer. There is no telemetry.
        </p>
      </section>
      <section class="section">
        <h2>What a score is worth</h2>
        <p>
          A score is a model’s guess from a title and an abstract. A point more or less means little, and good
          papers do get low scores.
        </p>
      </section>
    </div>
  );
}
