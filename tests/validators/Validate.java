// Asks veraPDF whether PDFs are what they claim to be: java Validate.java FLAVOUR,FLAVOUR FILE...
// Exit code 0: all are; 1: one is not, and each reason is printed once.
import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

public class Validate {
  public static void main(String[] given) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean wrong = false;
    for (int at = 1; at < given.length; at++) {
      for (String id : given[0].split(",")) {
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(id);
        try (PDFAParser file = Foundries.defaultInstance()
            .createParser(new FileInputStream(given[at]), flavour)) {
          var result = Foundries.defaultInstance().createValidator(flavour, false).validate(file);
          System.out.println(given[at] + ": " + id + (result.isCompliant() ? " holds" : " fails"));
          wrong |= !result.isCompliant();
          Map<String, Integer> reasons = new TreeMap<>();
          for (TestAssertion one : result.getTestAssertions()) {
            if (one.getStatus() == TestAssertion.Status.FAILED) {
              var rule = one.getRuleId();
              String name = rule.getClause() + "-" + rule.getTestNumber();
              reasons.merge(name + " " + one.getMessage(), 1, Integer::sum);
            }
          }
          reasons.forEach((why, times) -> System.out.println("  " + times + " times: " + why));
        }
      }
    }
    System.exit(wrong ? 1 : 0);
  }
}
