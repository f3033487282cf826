package samples.libraries;

import java.io.IOException;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.HttpSolrClient;
import org.apache.solr.common.SolrDocumentList;

/** Solr 8. */
public class Solr {
  private final SolrClient client = new HttpSolrClient.Builder("http://search:8983/solr").build();

  SolrDocumentList queryBad(String text) throws IOException, SolrServerException {
    try (SolrClient own =
        new HttpSolrClient.Builder("http://search:8983/solr")
            .build()) { // expect SOCK_CLIENT_PER_CALL NORMAL
      return own.query("products", new SolrQuery(text)).getResults();
    }
  }

  SolrDocumentList queryOk(String text) throws IOException, SolrServerException {
    return client.query("products", new SolrQuery(text)).getResults();
  }
}
